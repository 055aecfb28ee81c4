/** The metadata file of the custom functions (functions.json), as the build emits it. */

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  /** `any` where it is missing. */
  readonly type?: string;
  /** `scalar` where it is missing. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: { readonly requiresAddress?: boolean };
}

export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Error values reach `any` parameters; otherwise the error is the result and nothing is called. */
  readonly allowErrorForDataTypeAny?: boolean;
}

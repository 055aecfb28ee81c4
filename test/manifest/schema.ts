/**
 * Which children an element of an add-in-only manifest may have, and in which order; `!` marks a required child.
 * Elements that differ by xsi:type bear it in brackets. Source: [MS-OWEMXML] 2.2 (OfficeApp 1.1, TaskPaneAppVersionOverrides 1.0), only the elements that a task pane of Excel can use.
 */
export const childOrder: Readonly<Record<string, readonly string[]>> = {
  "OfficeApp": [
    "Id!", "AlternateId", "Version!", "ProviderName!", "DefaultLocale!", "DisplayName!", "Description!", "IconUrl!", "HighResolutionIconUrl!",
    "SupportUrl!", "AppDomains", "Hosts!", "Requirements", "DefaultSettings!", "Permissions!", "VersionOverrides!",
  ],
  "OfficeApp/Hosts": ["Host!"],
  "DefaultSettings": ["SourceLocation!"],
  "VersionOverrides": ["Description", "Requirements!", "Hosts!", "Resources!", "WebApplicationInfo", "EquivalentAddins"],
  "VersionOverrides/Requirements": ["bt:Sets!"],
  "VersionOverrides/Hosts": ["Host!"],
  "VersionOverrides/Hosts/Host": ["Runtimes!", "AllFormFactors!", "DesktopFormFactor!"],
  "Runtimes": ["Runtime!"],
  "AllFormFactors": ["ExtensionPoint!"],
  "ExtensionPoint[CustomFunctions]": ["Script!", "Page!", "Metadata!", "Namespace!"],
  "DesktopFormFactor": ["GetStarted", "FunctionFile!", "ExtensionPoint!"],
  "ExtensionPoint[PrimaryCommandSurface]": ["CustomTab!"],
  "ExtensionPoint[ContextMenu]": ["OfficeMenu!"],
  "OfficeMenu": ["Control!"],
  "GetStarted": ["Title!", "Description!", "LearnMoreUrl!"],
  "CustomTab": ["OverriddenByRibbonApi", "Group!", "OfficeGroup", "Label!", "InsertBefore", "InsertAfter"],
  "Group": ["OverriddenByRibbonApi", "Label!", "Icon!", "Control!"],
  "Control[Button]": ["OverriddenByRibbonApi", "Label!", "ToolTip", "Supertip!", "Icon!", "Action!", "Enabled"],
  "Control[Menu]": ["OverriddenByRibbonApi", "Label!", "ToolTip", "Supertip!", "Icon", "Items!"],
  "Items": ["Item!"],
  "Item": ["OverriddenByRibbonApi", "Label!", "ToolTip", "Supertip!", "Icon", "Action!", "Enabled"],
  "Supertip": ["Title!", "Description!"],
  "Icon": ["bt:Image!"],
  "Action": ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  "Resources": ["bt:Images!", "bt:Urls!", "bt:ShortStrings!", "bt:LongStrings!"],
};

/** Characters that Office shows or stores at most. */
export const limits = { resid: 32, ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250, id: 125 } as const;

/** Menus of Excel that an add-in may extend. */
export const officeMenus = ["ContextMenuCell", "ContextMenuText"] as const;

/** Floor of the add-in: Excel of LTSC 2021. */
export const requirementSets = { ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" } as const;

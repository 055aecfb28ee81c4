/** What the library starts by name beside the workbook: the pane's visibility, readiness, results of custom functions. */
import { notServed } from "../hostError";
import { objectKind } from "../members";
import type { HostObject } from "../session";
import { text } from "./values";

const readiness = objectKind<null>("Microsoft.InternalService.AddinInternalService", { methods: { NotifyActionHandlerReady: () => null } });

const pane = objectKind<null>("Microsoft.AppRuntime.AppRuntimeService", {
  methods: {
    SetAppRuntimeState: (_, [state], session) => session.showPane(text(state) === "Visible"),
    GetAppRuntimeState: (_, __, session) => (session.paneVisible ? "Visible" : "Background"),
  },
});

const customFunctions = objectKind<null>("Microsoft.ExcelServices.CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (_, [results], session) => {
      for (const [id, ok, value, errorCode] of results as readonly (readonly [number, boolean, unknown, number?])[]) session.functionResults.get(id)?.(ok, value, errorCode);
      return null;
    },
  },
});

const services = [readiness, pane, customFunctions];

export function serviceByName(name: string): HostObject {
  const service = services.find((kind) => kind.name === name);
  if (service === undefined) throw notServed("service", name);
  return service.of(null);
}

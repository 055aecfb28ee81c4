/** Ribbon buttons: pressed here, answered by the add-in when its function has called `event.completed()`. */

export interface CommandPresses {
  press(functionName: string, controlId?: string): Promise<void>;
  completed(id: string, status: number): void;
}

const SUCCESS = 0;

export function commandPresses(send: (data: readonly [string, string, string]) => void, listens: () => boolean): CommandPresses {
  const waiting = new Map<string, (status: number) => void>();
  let last = 0;
  return {
    press: (functionName, controlId = functionName) =>
      new Promise((resolve, reject) => {
        if (!listens()) return reject(new Error("the add-in does not listen to commands: is office.js loaded and ready?"));
        const id = `command-${++last}`;
        waiting.set(id, (status) => (status === SUCCESS ? resolve() : reject(new Error(`the add-in has no function ${functionName} (status ${status})`))));
        send([id, functionName, JSON.stringify({ source: { id: controlId } })]);
      }),
    completed(id, status) {
      waiting.get(id)?.(status);
      waiting.delete(id);
    },
  };
}

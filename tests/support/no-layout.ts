// Promises, in jsdom, which lays nothing out, an observer of sizes: it never has anything to report.

class NothingSized implements ResizeObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

export function installNoLayout(): void {
  globalThis.ResizeObserver = NothingSized;
}

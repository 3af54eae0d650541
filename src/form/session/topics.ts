/** Listeners by topic: who listens to one cell is not called for another. */

export interface Topics {
  /** Calls the listener whenever the topic is emitted; returns the way out. */
  subscribe(topic: string, listener: () => void): () => void;
  emit(topic: string): void;
}

export function createTopics(): Topics {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
      };
    },
    emit(topic) {
      for (const listener of [...(listeners.get(topic) ?? [])]) listener();
    },
  };
}

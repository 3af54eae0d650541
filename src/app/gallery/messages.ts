/** Words of the gallery of components. */
export const galleryMessages = {
  title: '组件一览',
  show: (name: string) => `显示 ${name}`,
} as const;

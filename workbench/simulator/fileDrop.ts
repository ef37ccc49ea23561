/** Whom to tell of files that are dragged over the page. */
export interface FileDropListener {
  /** Whether a file is over the page now. */
  onHover(isOver: boolean): void;
  onFile(file: File): void;
}

/** Takes files dropped anywhere on the page, which the browser would open instead of it; returns its own undo. */
export function watchFileDrop(page: Window, { onHover, onFile }: FileDropListener): () => void {
  const isFileDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

  function handleOver(event: DragEvent): void {
    if (!isFileDrag(event)) return;
    event.preventDefault();
    onHover(true);
  }
  function handleLeave({ relatedTarget }: DragEvent): void {
    if (relatedTarget === null) onHover(false); // left the page, not one of its elements
  }
  function handleDrop(event: DragEvent): void {
    if (!isFileDrag(event)) return;
    event.preventDefault();
    onHover(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  }
  page.addEventListener('dragover', handleOver);
  page.addEventListener('dragleave', handleLeave);
  page.addEventListener('drop', handleDrop);
  return () => {
    page.removeEventListener('dragover', handleOver);
    page.removeEventListener('dragleave', handleLeave);
    page.removeEventListener('drop', handleDrop);
  };
}

/** Where the renderer's build puts the script of the dialogs, below its own output. */
export const DIALOG_PAGE_FOLDER = 'dialog';

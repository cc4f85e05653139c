/** The functions of PDFium's C interface that Muster calls; the package's own types name only some of them. */
export type PdfiumFunction =
  | '_FPDFAction_GetDest'
  | '_FPDFAnnot_GetFlags'
  | '_FPDFAnnot_GetFormFieldAlternateName'
  | '_FPDFAnnot_GetFormFieldName'
  | '_FPDFAnnot_GetFormFieldType'
  | '_FPDFAnnot_GetFormFieldValue'
  | '_FPDFAnnot_GetRect'
  | '_FPDFAnnot_GetStringValue'
  | '_FPDFAnnot_GetSubtype'
  | '_FPDFAttachment_GetFile'
  | '_FPDFAttachment_GetName'
  | '_FPDFBitmap_CreateEx'
  | '_FPDFBitmap_Destroy'
  | '_FPDFBitmap_FillRect'
  | '_FPDFBitmap_GetBuffer'
  | '_FPDFBitmap_GetStride'
  | '_FPDFBookmark_GetAction'
  | '_FPDFBookmark_GetDest'
  | '_FPDFBookmark_GetFirstChild'
  | '_FPDFBookmark_GetNextSibling'
  | '_FPDFBookmark_GetTitle'
  | '_FPDFDOC_ExitFormFillEnvironment'
  | '_FPDFDOC_InitFormFillEnvironment'
  | '_FPDFDest_GetDestPageIndex'
  | '_FPDFDoc_GetAttachment'
  | '_FPDFDoc_GetAttachmentCount'
  | '_FPDFImageObj_GetImagePixelSize'
  | '_FPDFPageObj_GetBounds'
  | '_FPDFPageObj_GetType'
  | '_FPDFPage_CloseAnnot'
  | '_FPDFPage_CountObjects'
  | '_FPDFPage_GetAnnot'
  | '_FPDFPage_GetAnnotCount'
  | '_FPDFPage_GetObject'
  | '_FPDFPage_GetRotation'
  | '_FPDFPath_CountSegments'
  | '_FPDFPath_GetDrawMode'
  | '_FPDFTextObj_GetFont'
  | '_FPDFTextObj_GetTextRenderMode'
  | '_FPDFText_ClosePage'
  | '_FPDFText_CountChars'
  | '_FPDFText_GetFontInfo'
  | '_FPDFText_GetFontSize'
  | '_FPDFText_GetFontWeight'
  | '_FPDFText_GetMatrix'
  | '_FPDFText_GetText'
  | '_FPDFText_GetUnicode'
  | '_FPDFText_LoadPage'
  | '_FPDF_CloseDocument'
  | '_FPDF_ClosePage'
  | '_FPDF_GetFormType'
  | '_FPDF_GetLastError'
  | '_FPDF_GetPageBoundingBox'
  | '_FPDF_GetPageCount'
  | '_FPDF_GetPageHeight'
  | '_FPDF_GetPageWidth'
  | '_FPDF_InitLibrary'
  | '_FPDF_LoadMemDocument'
  | '_FPDF_LoadPage'
  | '_FPDF_RenderPageBitmap';

/** PDFium as WebAssembly: its functions, which take and give numbers and addresses, and its memory. */
export type Pdfium = Record<PdfiumFunction, (...values: number[]) => number> & {
  /** Views of the whole memory, made anew by PDFium's module whenever it grows. */
  HEAPU8: Uint8Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
  /** The functions themselves, for those that are called for each character: the others check every call first. */
  wasmExports: Record<
    'FPDFText_GetCharOrigin' | 'FPDFText_GetLooseCharBox' | 'FPDFText_GetTextObject' | 'malloc' | 'free',
    (...values: number[]) => number
  >;
};

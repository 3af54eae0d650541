/** What stands behind remarks on the text where neither the format nor the law does. */
export const PRACTICE = '通行做法';
export const PUNCTUATION_STANDARD = 'GB/T 15834-2011 标点符号用法';
export const DOCUMENT_STANDARD = 'GB/T 9704-2012 党政机关公文格式 7.3.3：结构层次序数依次为“一、”“（一）”“1.”“（1）”';
export const PERSONAL_DATA_LAW = '《条例》第十五条：涉及个人隐私、公开会对第三方合法权益造成损害的政府信息，行政机关不得公开';

import { refuse } from '../../workbook/refusal.ts';
import type { Refusal, RefusalCode } from '../../workbook/refusal.ts';

/** Excel's own codes for not doing what was asked, and what the officer is told. Others are told by their code. */
const codes: Record<string, RefusalCode> = {
  InvalidOperationInCellEditMode: 'editing',
  EditModeCannotPerformOperation: 'editing',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  AccessDenied: 'not allowed',
  RequestPayloadSizeLimitExceeded: 'too much at once',
  ResponsePayloadSizeLimitExceeded: 'too much at once',
  OperationCellsExceedLimit: 'too much at once',
  RangeExceedsLimit: 'too much at once',
  Unauthenticated: 'not allowed',
  ApiNotFound: 'older Excel',
  ApiNotAvailable: 'older Excel',
  NotImplemented: 'older Excel',
  UnsupportedOperation: 'older Excel',
  HostRestartNeeded: 'no answer',
  RequestAborted: 'no answer',
  ServiceNotAvailable: 'no answer',
  ActivityLimitReached: 'no answer',
  Timeout: 'no answer',
  ConnectionFailure: 'no answer',
  HttpStatusCodeUnknown: 'no answer',
};

/** What fills the gap of a sentence where Excel names nothing. */
const unnamed: Partial<Record<RefusalCode, string>> = { gone: 'that was looked at', 'older Excel': 'do this' };

/** Excel's 'no' as a sentence; `missing` is the sheet or table that is gone, where it is known. Null for what Excel never says, which is a fault of ours. */
export function refusalOf(error: unknown, missing: string | null = null): Refusal | null {
  const code = codeOf(error);
  if (code === null) return null;
  const known = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return known === undefined ? refuse('Excel refused', { detail: code }) : refuse(known, { detail: missing ?? unnamed[known] ?? '' });
}

/** The code of an error that Excel reported; null for any other error. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('name' in error)) return null;
  return typeof error.code === 'string' && error.name === 'RichApi.Error' ? error.code : null;
}

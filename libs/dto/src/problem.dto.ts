/** What is wrong with one field. */
export class FieldErrorDto {
  /** @example "shippingAddress.postalCode" */
  field: string;
  /** @example "postalCode should not be empty" */
  message: string;
}

/** Every failure of the API: RFC 9457 problem details. */
export class ProblemDto {
  /** Address of the code's explanation. @example "/docs/errors#OUT_OF_STOCK" */
  type: string;
  /** @example "Not enough pieces left." */
  title: string;
  /** @example 409 */
  status: number;
  /** Stable word for programs. @example "OUT_OF_STOCK" */
  code: string;
  /** What about this case. @example "Only 2 pieces of EK-17-WHT are left." */
  detail: string;
  /** The request it answers; the same id stands in X-Request-Id and in the logs. @example "01JD2Q8C5V7R9T" */
  requestId: string;
  /** Only for refused input. */
  errors?: FieldErrorDto[];
}

/** The code of `validatorsCode`; whoever bundles it says where it is. */
declare module 'topasked-validators' {
  const validators: Readonly<Record<string, import('ajv/dist/2020.js').ValidateFunction>>
  export = validators
}

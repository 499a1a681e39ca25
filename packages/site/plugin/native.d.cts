/** Node's own `import()`. */
export declare function nativeImport<T>(specifier: string): Promise<T>
/** What `make` returned the first time that `key` was asked for in this process. */
export declare function once<T>(key: string, make: () => T): T

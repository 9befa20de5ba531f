/** Builds 'api' or 'web' if its inputs differ from those of its last build. */
export function build(name: 'api' | 'web'): Promise<void>;

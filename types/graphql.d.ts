// The GraphQL wire adapter, as far as this project uses it; @salesforce/lightning-types does not describe it.

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';
  export interface GraphqlAnswer {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message?: string }[] | undefined;
    /** Asks again with the same query and variables; resolves when the new answer has come. */
    readonly refresh?: () => Promise<unknown>;
  }
  /** Undefined as query or variables: nothing is asked. */
  export const graphql: WireAdapterConstructor<
    { query: unknown; variables?: Readonly<Record<string, unknown>> | undefined },
    GraphqlAnswer
  >;
  export function gql(parts: TemplateStringsArray): unknown;
}

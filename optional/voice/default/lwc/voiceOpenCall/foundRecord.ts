import { gql, type GraphqlAnswer } from 'lightning/graphql';

/** Asks for the voice calls with a call's id. A vendor can have several, when a call was routed again: the newest first. */
export const VOICE_CALL_QUERY = gql`
  query voiceCallOfKey($key: String) {
    uiapi {
      query {
        VoiceCall(first: 1, where: { VendorCallKey: { eq: $key } }, orderBy: { CreatedDate: { order: DESC } }) {
          edges {
            node {
              Id
              VendorCallKey {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface VoiceCallNode {
  readonly Id: string;
  readonly VendorCallKey?: { readonly value: unknown } | null;
}
/** The part of an answer that the query asks for; the platform leaves out what the user may not see. */
interface VoiceCallData {
  readonly uiapi?: {
    readonly query?: { readonly VoiceCall?: { readonly edges?: readonly { readonly node: VoiceCallNode }[] | null } };
  };
}
/** Returns the id of the call's record; null: the answer has none, or is about another call. */
export function recordIdIn({ data }: GraphqlAnswer, callId: string): string | null {
  const node = (data as VoiceCallData | undefined)?.uiapi?.query?.VoiceCall?.edges?.[0]?.node;
  return node && node.VendorCallKey?.value === callId ? node.Id : null;
}

/** Returns the platform's own words about what failed; null: nothing did. */
export function errorIn({ errors }: GraphqlAnswer): string | null {
  if (!errors?.length) return null;
  return errors.map(({ message }) => message ?? '').join(' ');
}

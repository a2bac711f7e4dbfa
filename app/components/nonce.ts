import { createContext } from 'react';

/**
 * The nonce of the response that is being rendered, for script elements; set on the server only.
 * Apart from the data of the page, which is missing where a loader failed.
 */
export const NonceContext = createContext<string | undefined>(undefined);

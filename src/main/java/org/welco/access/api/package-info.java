/**
 * What the api doors of all rooms share: Publik's envelope. Refusals may also be thrown, as
 * {@link org.welco.access.RefusedException}, from any depth of an api door.
 */
package org.welco.access.api;

/**
 * Moisson: letters that the registry holds for us come in, each once. Remembers nothing about numbers between two
 * harvests; forgets no letter that could not come.
 */
package org.welco.mail.harvest;

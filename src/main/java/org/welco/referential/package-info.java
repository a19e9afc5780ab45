/** What an attribute of an account may be, as lists of others say: addresses, streets, quarters, suggested while an agent types. */
package org.welco.referential;

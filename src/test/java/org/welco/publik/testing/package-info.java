/** What the tests of the Publik guests share: a town whose neighbours are the sandbox's. */
package org.welco.publik.testing;

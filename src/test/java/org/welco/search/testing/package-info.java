/** What the tests of the search share: a directory of accounts and an index that are played. */
package org.welco.search.testing;

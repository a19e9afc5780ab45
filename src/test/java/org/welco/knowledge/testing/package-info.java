/** Articles for tests. */
package org.welco.knowledge.testing;

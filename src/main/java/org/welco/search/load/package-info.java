/**
 * The index follows its sources: a first load that may be interrupted anywhere, then what changed, then what is gone.
 * Nothing here holds a transaction while it waits for the network.
 */
package org.welco.search.load;

/** The control page: what each neighbour holds and received, and buttons to act as the clerk or to break things. */
package org.welco.sandbox.control;

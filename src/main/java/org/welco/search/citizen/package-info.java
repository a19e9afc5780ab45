/** Citizens in the index: what is kept of an account, how a reading finds it, and why it is shown. */
package org.welco.search.citizen;

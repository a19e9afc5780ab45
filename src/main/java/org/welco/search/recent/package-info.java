/** What an agent searched for today, kept on the server so that it follows him to another computer, and for that day only. */
package org.welco.search.recent;

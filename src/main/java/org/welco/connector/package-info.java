/** Services that a tenant declares in its settings, most often behind passerelle: how they are read, asked, and what of an answer is shown. */
package org.welco.connector;

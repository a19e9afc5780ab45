/** How the desk looks: the colour and logo of a town, the theme and density of an agent. */
package org.welco.web.look;

/** Guest: the services that a tenant declares, most often connectors of passerelle. */
package org.welco.publik.connector;

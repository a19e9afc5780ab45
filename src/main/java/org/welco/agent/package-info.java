/**
 * The signed-in agent: who he is, his roles, his way in and out. Rights are given by {@code access}; identity comes from
 * the tenant's identity provider, behind ports.
 */
package org.welco.agent;

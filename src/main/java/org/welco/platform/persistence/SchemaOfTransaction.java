package org.welco.platform.persistence;

/**
 * Says in which schema the transaction that begins now must work. Implemented by the room that knows tenants, so that
 * persistence itself stays ignorant of them.
 */
public interface SchemaOfTransaction {

    /**
     * @return the plain name of an existing schema
     * @throws IllegalStateException when the calling thread works for no tenant: the transaction must not begin
     */
    String schema();
}

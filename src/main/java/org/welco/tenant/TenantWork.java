package org.welco.tenant;

/** A job's work for one tenant. */
@FunctionalInterface
public interface TenantWork {

    /**
     * Runs inside the tenant's gate, without transaction, on a thread of the server.
     *
     * @param claim ask {@link JobClaim#isHeld()} before what must not be done twice; call {@code done} at the end, or
     *     nothing to follow the interval
     * @throws Exception logged and noted as the job's result; other tenants go on
     */
    void run(Tenant tenant, JobClaim claim) throws Exception;
}

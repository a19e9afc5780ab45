package org.welco.manage;

/** One run of welco-manage: whom it speaks to and where things are. */
record ManageSession(Terminal terminal, ManageSettings settings) {

    /** @throws ManageException when it does not run */
    RunningServer service() {
        return RunningServer.in(settings.runFolder());
    }
}

package org.welco.manage;

/** One run of welco-manage: whom it speaks to and where things are. */
record ManageSession(Terminal terminal, ManageSettings settings) {

    /** @throws ManageException when it does not run */
    RunningService service() {
        return RunningService.in(settings.runFolder());
    }
}

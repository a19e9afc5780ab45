package org.welco.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.welco.browser.Chromium;

/** Stops {@link Chromium}, {@link RunningWelco} and {@link StoreDatabase} when all tests of this fork have run. */
public class StopAfterTests implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.stop();
        RunningWelco.stop();
        StoreDatabase.stop();
    }
}

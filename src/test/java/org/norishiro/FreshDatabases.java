package org.norishiro;

import org.norishiro.database.FreshDatabase;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Before each class, the database of its program as it was when the program had started: no class finds what another made. */
final class FreshDatabases extends AbstractTestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        test.getApplicationContext().getBean(FreshDatabase.class).begin();
    }
}

package se.samsvar.standalone.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samsvar.standalone.scenario.City;

/** A test with people in it. When it ends, nothing may have gone wrong behind their backs. */
@ExtendWith(Chromium.class)
abstract class BrowserTest {
    protected final City city = City.get();
    private final List<Person> people = new ArrayList<>();

    protected final Person person(Device device) {
        Person person = new Person(device, city.address(), city::awaitViews);
        people.add(person);
        return person;
    }

    protected final Person signedIn(String account, Device device) {
        return person(device).signIn(account);
    }

    @AfterEach
    void nothingWentWrong() {
        try {
            people.forEach(Person::requireNoFaults);
        } finally {
            people.forEach(Person::close);
        }
    }
}

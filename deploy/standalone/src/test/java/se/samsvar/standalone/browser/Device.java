package se.samsvar.standalone.browser;

/** What somebody holds or sits at; sizes in CSS pixels. */
record Device(int width, int height, boolean touch, boolean dark, boolean scripts) {
    static final Device DESK = new Device(1280, 900, false, false, true);
    static final Device PHONE = new Device(390, 844, true, true, true);
    static final Device SMALLEST = new Device(320, 640, true, false, true);

    Device inTheDark() {
        return new Device(width, height, touch, true, scripts);
    }

    Device withoutScripts() {
        return new Device(width, height, touch, dark, false);
    }
}

package se.samsvar.task;

/** What must happen before a task can have a due time. */
public enum Waiting {
    SCENE_RELEASE
}

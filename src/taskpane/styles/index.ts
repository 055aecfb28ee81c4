/** The styles of all pages, one file each; they are not script and come with the pane. */
import "./pane.css";
import "./cards.css";
import "./bulletins.css";
import "./schedule.css";
import "./library.css";
import "./intake.css";
import "./settings.css";
import "./leader.css";

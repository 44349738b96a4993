package io.diapason.deploy.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Nagios of a story's own, in a folder, whose only contact is us by the commands of our page. */
record Nagios(Path folder, SourcePage page) {

  /** What it prints when it checks and takes commands. */
  static final String READY = "command file worker";

  /** Starts it on these hosts and services. */
  Daemon start(String objects) throws IOException {
    Files.createDirectory(folder.resolve("results"));
    Files.writeString(
        folder.resolve("objects.cfg"), page.block("define command") + contact() + objects);
    Files.writeString(folder.resolve("nagios.cfg"), settings());
    return Daemon.start(
        folder.resolve("nagios.out"), "nagios4", folder.resolve("nagios.cfg").toString());
  }

  /** Tells it what a person at its page would. */
  void command(String command) throws IOException {
    Files.writeString(folder.resolve("nagios.cmd"), "[0] " + command + "\n");
  }

  static String host(String name, CheckedThing checked) {
    return "define host {\n  host_name %s\n  address 192.0.2.7\n".formatted(name) + often(checked);
  }

  static String service(String host, String name, CheckedThing checked) {
    return "define service {\n  host_name %s\n  service_description %s\n".formatted(host, name)
        + often(checked);
  }

  private static String often(CheckedThing checked) {
    return """
          check_command run!%s
          max_check_attempts 1
          check_interval 1
          retry_interval 1
          check_period always
          notification_period always
          contacts diapason
        }
        """
        .formatted(checked.plugin());
  }

  private static String contact() {
    return """
        define command {
          command_name run
          command_line /bin/sh $ARG1$
        }
        define timeperiod {
          timeperiod_name always
          alias always
          sunday 00:00-24:00
          monday 00:00-24:00
          tuesday 00:00-24:00
          wednesday 00:00-24:00
          thursday 00:00-24:00
          friday 00:00-24:00
          saturday 00:00-24:00
        }
        define contact {
          contact_name diapason
          host_notification_period always
          service_notification_period always
          host_notification_options d,u,r
          service_notification_options w,u,c,r
          host_notification_commands notify-diapason-host
          service_notification_commands notify-diapason-service
        }
        """;
  }

  /** A second is its unit of time here; what it takes out of plugins' output is as in Debian. */
  private String settings() {
    return """
        cfg_file=%1$s/objects.cfg
        log_file=%1$s/nagios.log
        use_syslog=0
        object_cache_file=%1$s/objects.cache
        precached_object_file=%1$s/objects.precache
        status_file=%1$s/status.dat
        temp_file=%1$s/nagios.tmp
        temp_path=%1$s/results
        check_result_path=%1$s/results
        lock_file=%1$s/nagios.lock
        query_socket=%1$s/nagios.qh
        command_file=%1$s/nagios.cmd
        check_external_commands=1
        retain_state_information=0
        enable_flap_detection=0
        interval_length=1
        check_workers=1
        nagios_user=%2$s
        nagios_group=%3$s
        illegal_macro_output_chars=`~$&|'"<>
        """
        .formatted(
            folder,
            System.getProperty("user.name"),
            Tool.run("id", "--group", "--name").printed().strip());
  }
}

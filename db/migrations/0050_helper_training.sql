-- Who of the helpers was trained for what and until when that holds, and where they talk about hard cases.
create schema helper_training;

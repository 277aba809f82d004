"""`python -m cuesmith`."""

from cuesmith.cli.main import main

if __name__ == "__main__":
    main()

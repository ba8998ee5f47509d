"""Where photographs are kept: in the data folder, or in a bucket of a server that speaks S3."""

from typing import Any

from tealight.config.env import Environment


def files(env: Environment) -> dict[str, Any]:
    """Describe to Django where files go. Whatever is kept is private: every request for it passes a door of ours."""
    if not env.files_bucket:
        return {"BACKEND": "tealight.media.storage.DurableFiles", "OPTIONS": {"location": env.data / "media"}}
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.files_bucket,
            "endpoint_url": env.files_endpoint or None,
            "region_name": env.files_region or None,
            "access_key": env.files_key or None,
            "secret_key": env.files_secret or None,
            "default_acl": "private",
            "file_overwrite": False,
        },
    }

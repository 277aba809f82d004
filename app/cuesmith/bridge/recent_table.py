"""The projects a person worked on last, as a list model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from cuesmith.services.project_recent import RecentProject

PROJECT_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class RecentTable(QAbstractListModel):
    """Newest first; pictures come later, one by one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._projects: tuple[RecentProject, ...] = ()
        self._pictures: dict[str, QImage] = {}

    @property
    def projects(self) -> tuple[RecentProject, ...]:
        """As shown."""
        return self._projects

    def show_projects(self, projects: Sequence[RecentProject]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._projects = tuple(projects)
        self.endResetModel()

    def show_picture(self, path: str, picture: QImage) -> None:
        """Show a project's picture; `path` is the project's."""
        self._pictures[path] = picture
        for row, project in enumerate(self._projects):
            if project.path == path:
                index = self.index(row)
                self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many projects are listed."""
        return 0 if parent.isValid() else len(self._projects)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, picture, and the project itself."""
        project = self._projects[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return project.name
            case Qt.ItemDataRole.ToolTipRole:
                return project.media or project.path
            case Qt.ItemDataRole.DecorationRole:
                return self._pictures.get(project.path)
            case _ if role == PROJECT_ROLE:
                return project
        return None

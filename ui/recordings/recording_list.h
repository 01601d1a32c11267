// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recordings/recording_item.h"
#include "ui/support/card.h"

#include <QAbstractListModel>

#include <vector>

class QListView;

namespace tonada::ui {

class RecordingListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void append(const std::vector<RecordingItem>& items);
    void set(int row, const RecordingItem& item);
    [[nodiscard]] const RecordingItem& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /** The line under the name: length and verdict, or what is under way. */
    [[nodiscard]] static QString secondLine(const RecordingItem& item);

private:
    std::vector<RecordingItem> m_items;
};

/** The open recordings, and at its foot where more can be dropped. */
class RecordingList : public Card
{
    Q_OBJECT

public:
    explicit RecordingList(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void append(const std::vector<RecordingItem>& items);
    void set(int row, const RecordingItem& item);
    /** Without a signal. */
    void select(int row);
    [[nodiscard]] int selected() const; ///< -1: none
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    [[nodiscard]] const RecordingItem& item(int row) const { return m_model->item(row); }

signals:
    void selectedByUser(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect dropZone() const;

    RecordingListModel* m_model;
    QListView* m_view;
};

} // namespace tonada::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_table_model.h"
#include "ui/support/theme.h"

#include <QTableView>

namespace tonada::ui {

/** A table of the report as the window draws tables. It is as high as its rows need, or scrolls where it has less
 *  room; without rows it says what would fill it. */
class ReportTableView : public QTableView
{
    Q_OBJECT

public:
    enum class Kind
    {
        Plain, ///< all rows in sight
        Sortable, ///< by a click on a header; rows can be chosen; scrolls
    };

    explicit ReportTableView(Kind kind, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setTable(const ReportTable& table);
    /** The chosen row of the table that was set; -1: none. */
    [[nodiscard]] int chosenRow() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void choiceChanged();
    /** Double click or Return. */
    void rowActivated(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fitColumns();
    [[nodiscard]] int heightForRows(int rows) const;

    Kind m_kind;
    Theme m_theme;
    ReportTableModel* m_model;
};

} // namespace tonada::ui

// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The signals of a table model for KeyedRows: a struct inside the model, which may call the
/// model's protected members.
#define MODELS_TABLE_ANNOUNCER(Model)                                                              \
    struct Announcer {                                                                             \
        Model &model;                                                                              \
        void changed(int first, int last)                                                          \
        {                                                                                          \
            Q_EMIT model.dataChanged(                                                              \
                model.index(first, 0), model.index(last, model.columnCount() - 1));                \
        }                                                                                          \
        void beginInsert(int first, int last) { model.beginInsertRows({}, first, last); }          \
        void endInsert() { model.endInsertRows(); }                                                \
        void beginRemove(int first, int last) { model.beginRemoveRows({}, first, last); }          \
        void endRemove() { model.endRemoveRows(); }                                                \
    }

import { h, iconButton } from './dom.js';
import { isSelect, optionsOf, selectLabel } from './components.js';

const types = { row: 1, textInput: 4, text: 10, label: 18, radioGroup: 21, checkboxGroup: 22, checkbox: 23 };
let made = 0;

/** The form that the bot opened; sends what was filled in, or nothing when it is closed. */
export function openModal(data, app, onSubmit) {
  const fields = [];
  const titleId = `modal-title-${++made}`;
  const problem = h('p', { class: 'problem', role: 'alert' });
  const form = h('form', { class: 'form', novalidate: true, on: { submit } }, (data.components ?? []).map(top), problem,
    h('div', { class: 'form-foot' },
      h('button', { type: 'button', class: 'button secondary', on: { click: () => dialog.close() } }, 'Cancel'),
      h('button', { type: 'submit', class: 'button primary' }, 'Submit')));
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': titleId, on: { close: () => dialog.remove() } },
    h('div', { class: 'dialog-head' }, h('h2', { id: titleId, dir: 'auto' }, data.title), iconButton('close', 'Close', () => dialog.close())),
    h('p', { class: 'dialog-note' }, 'This form goes to the bot. Do not share passwords.'),
    form);
  document.body.append(dialog);
  dialog.showModal();
  (form.querySelector('input, textarea, select') ?? form).focus();

  function top(component) {
    if (component.type === types.text) return app.markdown.block(component.content);
    if (component.type === types.label) return field(component.component, component.label, component.description);
    return (component.components ?? []).map((inner) => field(inner, inner.label));
  }

  function field(input, label, description) {
    const id = `modal-field-${++made}`;
    const noteId = `${id}-note`;
    const isRequired = input.required ?? input.type !== types.checkbox;
    const { control, value } = draw(input, id);
    if (description) control.setAttribute('aria-describedby', noteId);
    if (isRequired) control.setAttribute('aria-required', 'true');
    fields.push({ input, label, control, value, isRequired });
    return h('div', { class: 'modal-field' },
      h('label', { for: id, dir: 'auto' }, label, isRequired && h('span', { class: 'required', title: 'required' }, ' *')),
      description && h('span', { id: noteId, class: 'option-note', dir: 'auto' }, description),
      control);
  }

  function draw(input, id) {
    if (input.type === types.textInput) return text(input, id);
    if (isSelect(input)) return select(input, id);
    if (input.type === types.radioGroup) return select({ ...input, min_values: 1, max_values: 1 }, id, true);
    if (input.type === types.checkboxGroup) return select({ max_values: input.options?.length, ...input }, id);
    if (input.type === types.checkbox) {
      const control = h('input', { id, type: 'checkbox', checked: input.default === true });
      return { control, value: () => control.checked };
    }
    return { control: h('p', { id, class: 'muted' }, 'Files cannot be given here.'), value: () => undefined };
  }

  function text(input, id) {
    const attributes = { id, placeholder: input.placeholder, maxlength: String(input.max_length ?? 4000), autocomplete: 'off', dir: 'auto' };
    const control = input.style === 2 ? h('textarea', { ...attributes, rows: '5' }) : h('input', { ...attributes, type: 'text' });
    control.value = input.value ?? '';
    return { control, value: () => control.value };
  }

  function select(input, id, isSingle = false) {
    const options = optionsOf(input, app.store) ?? [];
    const isMultiple = !isSingle && (input.max_values ?? 1) > 1;
    const control = h('select', { id, multiple: isMultiple, size: isMultiple ? Math.min(6, options.length) : 0 },
      !isMultiple && h('option', { value: '' }, input.placeholder ? selectLabel(input) : 'Choose…'),
      options.map((option) => h('option', { value: option.value, selected: option.default === true }, option.description ? `${option.label}: ${option.description}` : option.label)));
    const chosen = () => [...control.selectedOptions].map((option) => option.value).filter(Boolean);
    return { control, value: () => (isSingle ? chosen()[0] : chosen()) };
  }

  function wrong({ input, label, value, isRequired }) {
    const given = value();
    const length = typeof given === 'string' ? [...given].length : given?.length;
    if (length === 0 || given === undefined) return isRequired && input.type !== types.checkbox ? `${label} is required.` : null;
    if (input.min_length && length < input.min_length) return `${label} needs at least ${input.min_length} characters.`;
    if (isSelect(input) && length < (input.min_values ?? 1)) return `${label}: choose at least ${input.min_values ?? 1}.`;
    if (isSelect(input) && length > (input.max_values ?? 1)) return `${label}: choose at most ${input.max_values ?? 1}.`;
    return null;
  }

  function submit(event) {
    event.preventDefault();
    for (const field of fields) {
      const text = wrong(field);
      field.control.setAttribute('aria-invalid', String(Boolean(text)));
      if (text) {
        problem.textContent = text;
        field.control.focus();
        return;
      }
    }
    dialog.close();
    onSubmit(Object.fromEntries(fields.map(({ input, value }) => [input.custom_id, value()]).filter(([, value]) => value !== undefined)));
  }
}

import { render } from 'preact'
import { SearchPage } from './search-page.tsx'
import './styles/base.css'
import './styles/form.css'
import './styles/results.css'
import './styles/card.css'
import './styles/panel.css'

const page = document.getElementById('page')
if (page) render(<SearchPage />, page)
